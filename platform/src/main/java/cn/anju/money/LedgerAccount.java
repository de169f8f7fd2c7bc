package cn.anju.money;

/// An account of the ledger.
///
/// Claims grow with bills and shrink with payments; a beneficiary's money is first billed, then payable when it came
/// in.
///
/// @param code kind and, after a colon, whose
/// @param label as people read it
public record LedgerAccount(String code, String label) {

    /// Rent that tenants owe.
    public static final LedgerAccount CLAIMS = new LedgerAccount("CLAIMS", "应收租金");

    /// Money that came in and was not handed on.
    public static final LedgerAccount BANK = new LedgerAccount("BANK", "租金专户");

    /// Money that belongs to tenants, paid beyond what they owed.
    public static final LedgerAccount PREPAID = new LedgerAccount("PREPAID", "多缴待退或抵扣");

    /// Money that came in and that nobody knows yet what for.
    public static final LedgerAccount SUSPENSE = new LedgerAccount("SUSPENSE", "待查款项");

    /// Between the parts of a settlement at the end of a lease; empty when the settlement is booked.
    public static final LedgerAccount CLEARING = new LedgerAccount("CLEARING", "退租结算过渡");

    /// Deposits that operators hold and have to pay into the rent account when a settlement used them.
    public static final LedgerAccount DEPOSITS = new LedgerAccount("DEPOSITS", "押金，运营单位应转入租金专户");

    /// Claims of a beneficiary on rent that has not come in.
    public static LedgerAccount billed(Beneficiary whose) {
        return new LedgerAccount("BILLED:" + whose.code(), "已出账未收 · " + whose.label());
    }

    /// Money in the bank that is to be handed on to a beneficiary.
    public static LedgerAccount payable(Beneficiary whose) {
        return new LedgerAccount("PAYABLE:" + whose.code(), "已收待划转 · " + whose.label());
    }
}
