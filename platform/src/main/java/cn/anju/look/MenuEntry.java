package cn.anju.look;

/// One entry of the top menu, or of the foot of every page; modules contribute beans of `MenuSource`.
///
/// @param label what the reader sees
/// @param href the address
/// @param order smaller stands further left
/// @param foot whether it stands at the foot of the page instead of in the menu
public record MenuEntry(String label, String href, int order, boolean foot) {

    public MenuEntry(String label, String href, int order) {
        this(label, href, order, false);
    }

    /// An entry at the foot of every page: the law, open data, the privacy notice.
    public static MenuEntry atFoot(String label, String href, int order) {
        return new MenuEntry(label, href, order, true);
    }
}
