package cn.anju.exchange.json;

import cn.anju.exchange.Told;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/// Reads a told thing; its value has the type that the answer's record names.
final class ToldReader extends ValueDeserializer<Told<?>> {

    private static final Set<String> FIELDS = Set.of("state", "value", "reason");

    private final @Nullable JavaType type;

    ToldReader(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType told = property == null ? context.getContextualType() : property.getType();
        return new ToldReader(told == null ? null : told.containedTypeOrUnknown(0));
    }

    @Override
    public Told<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode told = context.readTree(parser);
        if (!told.isObject() || !FIELDS.containsAll(told.propertyNames())) {
            return context.reportInputMismatch(this, "a told thing is an object of state, value and reason");
        }
        String state = told.path("state").asString("");
        return switch (state) {
            case "KNOWN" -> known(told.path("value"), context);
            case "NONE" -> Told.none();
            case "UNKNOWN" -> Told.unknown(told.path("reason").asString("部门没有说明原因"));
            default -> context.reportInputMismatch(this, "state is KNOWN, NONE or UNKNOWN, not '%s'", state);
        };
    }

    private Told<?> known(JsonNode value, DeserializationContext context) {
        if (value.isMissingNode() || value.isNull() || type == null) {
            return context.reportInputMismatch(this, "KNOWN needs a value");
        }
        return Told.known(context.<Object>readTreeAsValue(value, type));
    }
}
