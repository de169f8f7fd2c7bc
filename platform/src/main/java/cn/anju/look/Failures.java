package cn.anju.look;

import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.kernel.TooMany;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Says of each exception and each status what the reader is told; nothing of the exception itself but its kind.
final class Failures {

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private Failures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case Refused refused ->
                new Failure(422, refused.code(), refused.what(), refused.why(), refused.next())
                        .at(refused.field().stream()
                                .map(field -> new FormState.Problem(field, refused.what() + refused.why()))
                                .toList());
            case NotFound missing ->
                new Failure(
                        404, "not-found", "没有找到" + missing.what(), "地址里的编号不存在，或者它不属于您能查看的范围。", "请核对编号，或从“我的”和列表里重新打开。");
            case Conflict conflict ->
                new Failure(409, "conflict", conflict.what(), "在您打开这一页之后，它已经变了。", conflict.next());
            case ConcurrencyFailureException faster -> of(409);
            case TooMany often -> of(429).waiting(often.waitFor());
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case BindException invalid -> invalid(invalid.getBindingResult());
            case MissingServletRequestParameterException missing -> field(missing.getParameterName(), "缺少这一项。");
            case MethodArgumentTypeMismatchException wrong -> field(wrong.getName(), "这一项的写法不对。");
            case FormRefused refused -> invalid(refused.problems());
            case HttpMessageNotReadableException unreadable -> UnreadableBody.of(unreadable);
            case MaxUploadSizeExceededException large -> of(413);
            case MultipartException broken -> of(400);
            case DataAccessResourceFailureException down -> of(503).waiting(DATABASE_PAUSE);
            case TransientDataAccessResourceException down -> of(503).waiting(DATABASE_PAUSE);
            case CannotCreateTransactionException down -> of(503).waiting(DATABASE_PAUSE);
            case ErrorResponse known -> of(known.getStatusCode().value());
            default -> of(500);
        };
    }

    private static Failure invalid(BindingResult found) {
        return invalid(FormState.of(found).problems());
    }

    private static Failure invalid(List<FormState.Problem> problems) {
        return new Failure(422, "invalid", "有几项还要改正", "填写的内容没有通过核对。", "请按每一项旁边的说明改正后再提交。").at(problems);
    }

    private static Failure field(String name, String text) {
        return of(400).at(List.of(new FormState.Problem(name, text)));
    }

    static Failure of(int status) {
        return switch (status) {
            case 400 -> new Failure(400, "bad-request", "这个请求看不懂", "地址或表单缺了一部分，或写法不对。", "请返回上一页重新操作。");
            case 401 -> new Failure(401, "not-signed-in", "请先登录", "这一页只给登录的人看。", "登录后会回到这里。");
            case 403 ->
                new Failure(
                        403,
                        "forbidden",
                        "您不能打开这一页",
                        "它属于别人，或者您的岗位、区域不包括它；页面放得太久也会这样。",
                        "请刷新后再试；仍然不行，请找本单位管理员或拨打帮助热线。");
            case 404, 410 -> new Failure(404, "not-found", "没有这一页", "地址可能输错了，或者内容已经搬走。", "请从首页或菜单重新进入。");
            case 405 -> new Failure(405, "wrong-method", "这个地址不能这样打开", "它只接受表单提交，或只能查看。", "请返回上一页，从页面上的按钮操作。");
            case 406, 415 -> new Failure(status, "wrong-format", "格式不支持", "我们不认识发来的或想要的格式。", "请对照说明换一种格式。");
            case 409 ->
                new Failure(409, "conflict", "已经有人先改了", "在您打开这一页之后，别人或系统更新了它。您刚才填的没有保存。", "请重新打开这一页，看过新的内容再决定。");
            case 413 -> new Failure(413, "too-large", "文件太大了", "每个文件不超过 20 MB，一次合计不超过 64 MB。", "请把照片调小，或分几次上传。");
            case 422 -> new Failure(422, "refused", "这样不行", "请求的内容没有通过核对。", "请返回上一页改正。");
            case 429 -> new Failure(429, "too-many", "操作太快了", "短时间里来了太多次同样的请求。", "请稍等再试，已经填的内容请先留着。");
            case 503 ->
                new Failure(503, "unavailable", "系统正忙，请稍等", "数据暂时取不到。刚才的操作没有生效，也不会只做一半。", "请等几秒再试一次；急事请拨打帮助热线。");
            default ->
                status >= 400 && status < 500
                        ? new Failure(status, "bad-request", "这个请求不能办理", "服务器不接受这样的请求。", "请返回上一页重新操作。")
                        : new Failure(
                                500, "internal", "我们这里出了问题", "不是您的错。刚才的操作没有生效，也不会只做一半。", "请过一会儿再试；仍然不行，请把下面的编号告诉帮助热线。");
        };
    }
}
