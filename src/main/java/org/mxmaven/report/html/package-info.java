/** The report to open in a browser. */
@NullMarked
package org.mxmaven.report.html;

import org.jspecify.annotations.NullMarked;
