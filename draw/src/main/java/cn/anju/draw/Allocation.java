package cn.anju.draw;

/// One unit given by the draw: public applicant number and unit code.
public record Allocation(String entry, String unit) {}
