package cn.anju.portal;

import cn.anju.policy.LawArticle;
import cn.anju.policy.LawArticle.Kind;
import cn.anju.policy.LawIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One law text in the list of them all: how much of it is done by what.
///
/// @param coverage how many places each kind of answer covers; a place counts under its first answer
/// @param current whether it is the text on the page
public record LawText(String title, String number, String href, int places, String coverage, boolean current) {

    static LawText of(LawIndex law, boolean current) {
        String coverage = Arrays.stream(Kind.values())
                .filter(kind -> count(law.articles(), kind) > 0)
                .map(kind -> kind.chinese() + " " + count(law.articles(), kind))
                .collect(Collectors.joining("，"));
        boolean numbered = !law.number().contains(law.title());
        return new LawText(
                law.title(),
                numbered ? law.number() : "",
                LawAddress.page(law.document()),
                law.articles().size(),
                coverage,
                current);
    }

    private static long count(List<LawArticle> articles, Kind kind) {
        return articles.stream()
                .filter(article -> article.answers().getFirst().kind() == kind)
                .count();
    }

    /// One place of a text on the page.
    ///
    /// @param law whose place it is
    public record Place(LawIndex law, LawArticle article) {

        static Stream<Place> all(LawIndex law) {
            return law.articles().stream().map(article -> new Place(law, article));
        }

        public String id(String anchor) {
            return LawAddress.id(law.document(), anchor);
        }

        public String href() {
            return LawAddress.page(law.document()) + "#" + id(article.number());
        }

        boolean answeredBy(Kind kind) {
            return article.answers().stream().anyMatch(answer -> answer.kind() == kind);
        }

        boolean says(String words) {
            var answers = article.answers().stream().map(answer -> answer.ref() + answer.reason());
            var own = Stream.concat(Stream.of(article.place(), article.summary()), article.parts().values().stream());
            return Stream.concat(own, answers).anyMatch(text -> text.contains(words));
        }
    }
}
