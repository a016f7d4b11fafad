package org.mxmaven.cli;

import org.mxmaven.report.ChangesJson;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.report.ChangesText;

/** How changes are written. */
enum ChangesFormat {
  TABLE {
    @Override
    ChangesReport report(Output output, String heading) {
      return new ChangesText(output.writer(), output.terminal(), heading);
    }
  },
  JSONL {
    @Override
    ChangesReport report(Output output, String heading) {
      return new ChangesJson(output.writer());
    }
  };

  /**
   * A report of this form.
   *
   * @param heading what the changes are between
   */
  abstract ChangesReport report(Output output, String heading);
}
