/** All checks in one list, what one run wants of them, and the trial of what mends a finding. */
@NullMarked
package org.mxmaven.check.catalogue;

import org.jspecify.annotations.NullMarked;
