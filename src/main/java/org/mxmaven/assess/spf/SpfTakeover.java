package org.mxmaven.assess.spf;

import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.spf.Term;
import org.xbill.DNS.Name;

/**
 * A name that an SPF record leads to and that somebody else can get hold of.
 *
 * @param holder the name whose record holds the term: the domain itself, or one that it includes
 * @param target the name that the term looks up
 */
public record SpfTakeover(Name holder, Term term, Name target, Takeover takeover) {}
