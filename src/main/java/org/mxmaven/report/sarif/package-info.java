/** The report as SARIF. */
@NullMarked
package org.mxmaven.report.sarif;

import org.jspecify.annotations.NullMarked;
