package cn.anju.portal;

import cn.anju.archive.AccessLog;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;

/// One look of somebody else at the resident's data, as the resident reads it.
public record SeenLine(String at, String who, String seen, String why) {

    static SeenLine of(AccessLog.Seen one) {
        String office = one.district().isBlank() ? "" : Districts.name(one.district()) + " ";
        return new SeenLine(
                Format.fullTime(one.at()),
                office + one.role() + " " + one.readerName(),
                one.seen(),
                one.purpose().label());
    }
}
