/** Reports and lists as JSON. */
@NullMarked
package org.mxmaven.report.json;

import org.jspecify.annotations.NullMarked;
