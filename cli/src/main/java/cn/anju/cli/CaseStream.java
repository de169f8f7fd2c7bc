package cn.anju.cli;

import cn.anju.policy.Answer;
import cn.anju.policy.Cases;
import cn.anju.policy.Json;
import cn.anju.policy.Parameters;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/// Decides a stream of case lines, one answer a line, in constant memory.
final class CaseStream {

    private final Cases cases;
    private final boolean receipts;

    CaseStream(RuleSet<?> rule, Parameters parameters, boolean receipts) {
        this.cases = new Cases(rule, parameters);
        this.receipts = receipts;
    }

    /// Answers every line that is not blank.
    ///
    /// @return 0 if all were decided, 1 if some were bad
    int run(BufferedReader in, PrintStream out) throws IOException {
        int status = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            Answer answer = cases.answer(line);
            switch (answer) {
                case Answer.Decided decided
                when receipts -> out.print(Receipt.of(decided).text());
                case Answer.Decided decided -> out.println(Json.write(decided.toMap()));
                case Answer.Refused refused -> {
                    status = 1;
                    out.println(Json.write(refused.toMap()));
                }
            }
        }
        out.flush();
        return status;
    }
}
