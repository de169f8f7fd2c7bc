package cn.anju.exchange.json;

import cn.anju.exchange.Told;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes a told thing with its state.
final class ToldWriter extends StdSerializer<Told<?>> {

    ToldWriter() {
        super(Told.class);
    }

    @Override
    public void serialize(Told<?> told, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        switch (told) {
            case Told.Known<?>(var value) -> {
                json.writeStringProperty("state", "KNOWN");
                json.writeName("value");
                context.writeValue(json, value);
            }
            case Told.None<?>() -> json.writeStringProperty("state", "NONE");
            case Told.Unknown<?>(var reason) -> {
                json.writeStringProperty("state", "UNKNOWN");
                json.writeStringProperty("reason", reason);
            }
        }
        json.writeEndObject();
    }
}
