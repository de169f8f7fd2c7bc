package cn.anju.identity;

import org.jspecify.annotations.Nullable;

/// An organisation that the platform deals with.
///
/// @param code its unified social credit code; null for an agency's branch that has none
/// @param district where its office is; null for one of the whole city
public record Organisation(
        OrganisationId id,
        String name,
        Kind kind,
        @Nullable OrganisationCode code,
        @Nullable String district) {

    /// What it is to us.
    public enum Kind {
        EMPLOYER("用人单位"),
        OPERATOR("产权人/运营单位"),
        PROPERTY_COMPANY("物业服务企业"),
        AGENCY("机关");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
