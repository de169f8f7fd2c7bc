package cn.anju.housing.stock;

/// The city's decision to use a home for other guaranteed housing (渝府发〔2024〕17号 第十一条).
///
/// @param document the decision's document number, like 渝住建函〔2026〕12号
/// @param reason why, 1–500 characters
public record CityDecision(String document, String reason) {

    public CityDecision {
        document = document.strip();
        reason = reason.strip();
        if (document.isEmpty() || document.length() > 100) {
            throw new IllegalArgumentException("a city decision has a document number of 1-100 characters");
        }
        if (reason.isEmpty() || reason.length() > 500) {
            throw new IllegalArgumentException("a city decision has a reason of 1-500 characters");
        }
    }
}
