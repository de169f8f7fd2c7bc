package cn.anju.exchange;

import java.util.UUID;

/// A department did not answer for so long that it is no longer asked by itself; somebody has to look.
public record DepartmentSilent(UUID caseId, UUID checkId, Department department) {}
