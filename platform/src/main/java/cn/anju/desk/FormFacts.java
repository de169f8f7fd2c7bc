package cn.anju.desk;

import cn.anju.look.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form's plain answers as lines, for case types whose module draws no summary of its own.
final class FormFacts {

    private static final Map<String, String> LABELS = Map.of(
            "application", "申请编号",
            "text", "内容",
            "finding", "发现的问题",
            "notice", "公示编号",
            "position", "公示序号");

    private FormFacts() {}

    static List<Fact> of(Object form) {
        List<Fact> facts = new ArrayList<>();
        RecordComponent[] components = form.getClass().getRecordComponents();
        if (components == null) {
            return facts;
        }
        for (var component : components) {
            String label = LABELS.get(component.getName());
            Object value = read(component, form);
            if (label != null && value != null) {
                facts.add(Fact.of(label, value.toString()));
            }
        }
        return facts;
    }

    private static @Nullable Object read(RecordComponent component, Object form) {
        try {
            return component.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
