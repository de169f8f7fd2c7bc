package cn.anju.housing.stock.open;

/// One month's rent, step by step, as the page shows it.
public record RentExample(String project, String area, String standard, String rent) {}
