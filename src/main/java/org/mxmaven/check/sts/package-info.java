/** Checks on MTA-STS, as far as DNS tells. */
@NullMarked
package org.mxmaven.check.sts;

import org.jspecify.annotations.NullMarked;
