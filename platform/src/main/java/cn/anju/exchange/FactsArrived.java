package cn.anju.exchange;

import java.util.UUID;

/// Every question of a case has been answered. Published in the transaction that stores the last answer.
public record FactsArrived(UUID caseId) {}
