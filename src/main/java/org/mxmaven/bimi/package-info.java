/**
 * BIMI records: their typed form and the parser
 * (draft-brand-indicators-for-message-identification).
 */
@NullMarked
package org.mxmaven.bimi;

import org.jspecify.annotations.NullMarked;
