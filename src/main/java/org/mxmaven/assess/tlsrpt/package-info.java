/** The part of the judge that looks at TLS-RPT: the record, and where reports go. */
@NullMarked
package org.mxmaven.assess.tlsrpt;

import org.jspecify.annotations.NullMarked;
