package cn.anju.exchange;

/// Who the person is and where the person is registered.
///
/// @param nameMatches whether the name belongs to the identity number
/// @param hukouDistrict district code of the household registration in the city; none: registered outside the city
/// @param residencePermitDistrict district code of a residence permit in the city; none: has none
public record IdentityAnswer(
        Told<Boolean> nameMatches, Told<String> hukouDistrict, Told<String> residencePermitDistrict) implements Answer {

    public IdentityAnswer {
        nameMatches = Left.out(nameMatches);
        hukouDistrict = Left.out(hukouDistrict);
        residencePermitDistrict = Left.out(residencePermitDistrict);
    }
}
