package org.mxmaven.cli.command;

import java.util.Optional;
import org.mxmaven.cli.output.Output;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.report.json.ChangesJson;
import org.mxmaven.report.text.ChangesText;

/** How changes are written. */
enum ChangesFormat {
  TABLE {
    @Override
    public ChangesReport report(Output output, String heading, Optional<String> unseen) {
      return new ChangesText(output.writer(), output.terminal(), heading, unseen);
    }
  },
  JSONL {
    @Override
    public ChangesReport report(Output output, String heading, Optional<String> unseen) {
      return new ChangesJson(output.writer());
    }
  };

  /**
   * A report of this form.
   *
   * @param heading what the changes are between
   * @param unseen why some changes may not be seen, for who reads text
   */
  public abstract ChangesReport report(Output output, String heading, Optional<String> unseen);
}
