/**
 * The part of the judge that looks at BIMI, as far as DNS tells: the record, the hosts it names.
 */
@NullMarked
package org.mxmaven.assess.bimi;

import org.jspecify.annotations.NullMarked;
