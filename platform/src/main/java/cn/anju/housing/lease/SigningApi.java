package cn.anju.housing.lease;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.Offers;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The signing counter for programs: live offers of the signer's districts, and the signature.
@RestController
@RequestMapping(path = "/api/v1/offers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "offers")
class SigningApi {

    private static final int MOST = 200;

    private final Offers offers;
    private final Leases leases;
    private final Signers signers;
    private final SigningLease signing;
    private final AttachingScan attaching;
    private final Once once;

    SigningApi(
            Offers offers, Leases leases, Signers signers, SigningLease signing, AttachingScan attaching, Once once) {
        this.offers = offers;
        this.leases = leases;
        this.signers = signers;
        this.signing = signing;
        this.attaching = attaching;
        this.once = once;
    }

    /// @param startsOn first day of the term
    record Signature(@Nullable LocalDate startsOn) {}

    /// @param contractSha256 of the contract's PDF in the archive
    record Signed(
            String lease,
            String offer,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String contractSha256) {}

    @Operation(summary = "本区域等答复和等签约的配租通知，最急的在前")
    @GetMapping
    List<OfferAnswer> live(Actor actor) {
        return signers.districtsOf(actor).stream()
                .flatMap(district -> offers.live(district, MOST).stream())
                .distinct()
                .map(this::answer)
                .toList();
    }

    @Operation(summary = "一份配租通知")
    @GetMapping("/{number}")
    OfferAnswer one(@PathVariable String number, Actor actor) {
        return answer(signers.theOffer(number, actor));
    }

    @Operation(summary = "签约：生成合同，房屋转为已出租，申请办结")
    @OncePerKey
    @PostMapping("/{number}/signature")
    Signed sign(@PathVariable String number, @RequestBody Signature body, Actor actor, HttpServletRequest request) {
        var offer = signers.theOffer(number, actor).terms().number();
        var day = body.startsOn();
        if (day == null) {
            throw Refusal.thrown(List.of(new Refusal("start", "startsOn", "缺少起租日。", "请填写日期，例如 2026-03-20。")));
        }
        return once.answer(request, actor, body, Signed.class, () -> switch (signing.sign(offer, day, actor)) {
            case SigningLease.Result.Signed(var lease) ->
                new Signed(
                        lease.number().value(),
                        number,
                        lease.terms().startsOn(),
                        lease.terms().endsOn(),
                        lease.contractSha256());
            case SigningLease.Result.Refused(var reason) -> throw Refusal.thrown(List.of(reason));
        });
    }

    /// @param lease whose contract it is
    record Attached(String lease) {}

    @Operation(summary = "附上签字的合同扫描件（照片或 PDF，放在请求体里）")
    @OncePerKey
    @PostMapping(path = "/{number}/scan", consumes = MediaType.ALL_VALUE)
    Attached scan(
            @PathVariable String number,
            @RequestParam(defaultValue = "签字扫描件") String name,
            @RequestBody(required = false) byte @Nullable [] content,
            Actor actor,
            HttpServletRequest request) {
        var lease = leases.of(signers.theOffer(number, actor).terms().caseId()).orElseThrow(() -> new NotFound("合同"));
        if (content == null || content.length == 0) {
            throw new Refused("scan.empty", "body", "没有收到文件。", "请求体是空的。", "请把文件内容放在请求体里。");
        }
        return once.file(request, actor, content, Attached.class, () -> attached(lease, name, content, actor));
    }

    private Attached attached(Lease lease, String name, byte[] content, Actor actor) {
        try {
            attaching
                    .attach(lease, new ByteArrayInputStream(content), name, actor)
                    .ifPresent(refused -> {
                        throw new Refused("scan.refused", "body", refused.sentence(), "只收照片和 PDF。", "请换一个文件。");
                    });
            return new Attached(lease.number().value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private OfferAnswer answer(Offer offer) {
        return OfferAnswer.of(offer, leases.of(offer.terms().caseId()).orElse(null));
    }
}
