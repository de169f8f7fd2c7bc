package cn.anju.bench;

/// Two contenders with the same work before them: the product and what it is measured against.
///
/// @param meter what a round costs
public record Match(Meter meter, Contender product, Contender floor) {}
