package cn.anju.housing.demo;

import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A made-up household with its application's dates, before it is written into the tables.
///
/// @param people the applicant first
/// @param relations of the people, as long as `people`
/// @param appliedOn when it applied
/// @param movedInOn when its lease began; for a family that still waits, the day it qualified
record MadeHousehold(
        UUID caseId,
        String number,
        String district,
        String project,
        String projectName,
        String unitType,
        List<PersonId> people,
        List<String> relations,
        boolean priority,
        LocalDate appliedOn,
        LocalDate movedInOn,
        String form) {}
