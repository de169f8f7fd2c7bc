package cn.anju.exchange;

/// Whether the person is entitled to preferential treatment as a veteran or a veteran's family (优抚对象).
///
/// @param entitlement the kind of entitlement in the register's words; none: not entitled
public record PreferentialAnswer(Told<String> entitlement) implements Answer {

    public PreferentialAnswer {
        entitlement = Left.out(entitlement);
    }
}
