package cn.anju.housing.lease;

import cn.anju.archive.DocumentId;
import cn.anju.casework.CaseId;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.stock.UnitId;
import cn.anju.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signed lease of one home (第二十五、二十六条).
///
/// @param offer the offer it came of; null for a lease taken over from the former system
/// @param contract the contract's PDF in the archive; null for a lease taken over, whose contract is on paper
/// @param contractSha256 the PDF's SHA-256, lower-case hex; null with the PDF
/// @param signedScan the scan with the signatures; null until one is attached
public record Lease(
        LeaseTerms terms,
        CaseId caseId,
        @Nullable OfferNumber offer,
        UnitId unit,
        String project,
        String district,
        PersonId tenant,
        @Nullable DocumentId contract,
        @Nullable String contractSha256,
        @Nullable DocumentId signedScan,
        Instant signedAt,
        boolean live) {

    public LeaseNumber number() {
        return terms.number();
    }
}
