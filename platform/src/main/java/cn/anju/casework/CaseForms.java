package cn.anju.casework;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Forms as JSON: written with today's record, read with the record of the version they were stored in.
@Component
class CaseForms {

    private final JsonMapper json;

    CaseForms(JsonMapper json) {
        this.json = json;
    }

    String write(Object form) {
        return json.writeValueAsString(form);
    }

    Object read(CaseType<?> type, String stored) {
        return json.readValue(stored, type.formType());
    }

    String writeInput(java.util.Map<String, String> input) {
        return json.writeValueAsString(input);
    }
}
