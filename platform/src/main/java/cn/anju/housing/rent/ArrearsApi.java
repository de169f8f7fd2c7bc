package cn.anju.housing.rent;

import cn.anju.identity.Actor;
import cn.anju.money.Arrears;
import cn.anju.money.FinanceReach;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Arrears for programs.
@RestController
@RequestMapping(path = "/api/v1/arrears", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rent")
class ArrearsApi {

    private final Arrears arrears;

    ArrearsApi(Arrears arrears) {
        this.arrears = arrears;
    }

    @Operation(summary = "欠租的合同，未缴月数多的在前，最多 200 份")
    @GetMapping
    List<Arrears.Arrear> all(Actor actor) {
        return arrears.list(FinanceReach.reading(actor), ArrearsPages.SHOWN);
    }
}
