/** Reports as comma-separated values. */
@NullMarked
package org.mxmaven.report.csv;

import org.jspecify.annotations.NullMarked;
