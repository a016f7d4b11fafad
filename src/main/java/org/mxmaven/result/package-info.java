/**
 * A domain that was judged, as reports and the database take it, and which of them a report is on.
 */
@NullMarked
package org.mxmaven.result;

import org.jspecify.annotations.NullMarked;
