/** The part of the judge that looks at a domain's mail hosts. */
@NullMarked
package org.mxmaven.assess.mx;

import org.jspecify.annotations.NullMarked;
