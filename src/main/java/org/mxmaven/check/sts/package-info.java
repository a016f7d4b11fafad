/** Checks on MTA-STS: the record, and the policy where it was looked at. */
@NullMarked
package org.mxmaven.check.sts;

import org.jspecify.annotations.NullMarked;
