package cn.anju.archive;

/// Why a file was not taken, in words for the person who sent it.
///
/// @param what what happened ("没有收下「合同.docx」")
/// @param why the reason ("这是一个 Word 文件")
/// @param next what to do ("请另存为 PDF 后再上传")
public record FileRefusal(String what, String why, String next) {

    /// The three parts as one line.
    public String sentence() {
        return what + "：" + why + "。" + next + "。";
    }
}
