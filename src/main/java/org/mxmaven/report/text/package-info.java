/** Reports to read in a terminal. */
@NullMarked
package org.mxmaven.report.text;

import org.jspecify.annotations.NullMarked;
