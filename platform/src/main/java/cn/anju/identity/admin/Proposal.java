package cn.anju.identity.admin;

import cn.anju.identity.AccountId;
import cn.anju.identity.Grant;
import java.util.UUID;

/// A role that the system administrator proposes and the security administrator has not decided on yet.
record Proposal(UUID id, AccountId account, Grant grant, AccountId proposedBy) {}
