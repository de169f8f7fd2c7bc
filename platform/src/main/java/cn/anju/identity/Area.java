package cn.anju.identity;

/// Where a role counts: the whole city, or one district by its code.
public sealed interface Area {

    /// Whether a record of this district lies in the area.
    boolean covers(String districtCode);

    /// The whole city.
    record City() implements Area {
        @Override
        public boolean covers(String districtCode) {
            return true;
        }
    }

    /// One district, by GB/T 2260 code or one of the keys for areas without a code.
    record District(String code) implements Area {
        @Override
        public boolean covers(String districtCode) {
            return code.equals(districtCode);
        }
    }
}
