/** The part of the judge that judges DKIM keys. */
@NullMarked
package org.mxmaven.assess.dkim;

import org.jspecify.annotations.NullMarked;
