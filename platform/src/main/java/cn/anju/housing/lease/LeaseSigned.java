package cn.anju.housing.lease;

import cn.anju.casework.CaseId;
import cn.anju.identity.PersonId;
import java.time.LocalDate;

/// A household signed its lease; who pays it a rental subsidy stops from the month after (第十四条第二款).
public record LeaseSigned(LeaseNumber lease, CaseId application, PersonId tenant, LocalDate startsOn) {}
