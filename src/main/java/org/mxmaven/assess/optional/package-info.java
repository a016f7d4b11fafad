/** What the parts of the judge have in common that look at techniques which no domain must have. */
@NullMarked
package org.mxmaven.assess.optional;

import org.jspecify.annotations.NullMarked;
