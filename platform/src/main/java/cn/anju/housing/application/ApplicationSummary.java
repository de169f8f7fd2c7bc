package cn.anju.housing.application;

import java.util.stream.Collectors;

/// One line of an application for lists: what they want and where.
final class ApplicationSummary {

    private ApplicationSummary() {}

    static String of(ApplicationForm form) {
        String type = form.unitType() == null ? "户型未选" : form.unitType().label();
        String where = form.projects().isEmpty()
                ? (form.level() == null ? "地点未选" : form.level().label())
                : form.projects().stream()
                        .map(ApplicationForm.ProjectChoice::name)
                        .collect(Collectors.joining("、"));
        return type + " · " + where;
    }
}
