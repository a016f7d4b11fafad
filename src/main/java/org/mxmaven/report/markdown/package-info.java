/** The report as Markdown. */
@NullMarked
package org.mxmaven.report.markdown;

import org.jspecify.annotations.NullMarked;
