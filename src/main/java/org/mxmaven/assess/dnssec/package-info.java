/** The part of the judge that looks at DNSSEC: whether and how well a domain is signed. */
@NullMarked
package org.mxmaven.assess.dnssec;

import org.jspecify.annotations.NullMarked;
