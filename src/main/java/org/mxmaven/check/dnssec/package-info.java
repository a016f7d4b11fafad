/** Checks of DNSSEC. */
@NullMarked
package org.mxmaven.check.dnssec;

import org.jspecify.annotations.NullMarked;
