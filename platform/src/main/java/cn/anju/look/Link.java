package cn.anju.look;

/// A label that leads somewhere: a breadcrumb, the next step of an empty list.
public record Link(String label, String href) {}
