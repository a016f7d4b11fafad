package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/**
 * The table {@code PolicyDocument}: a row for what the host of a domain's policy serves or served.
 */
public final class PolicyDocumentTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  /** NULL if no address lets anybody in. */
  public final TableField<Record, Integer> status = createField(name("status"), Cells.INTEGER);

  public final TableField<Record, String> mediaType = createField(name("media_type"), Cells.TEXT);
  public final TableField<Record, String> location = createField(name("location"), Cells.TEXT);

  /** As {@link DocumentText} writes it; of one that was refused, what an address does. */
  public final TableField<Record, String> body = createField(name("body"), Cells.TEXT);

  /** 1 if it holds all of the document. */
  public final TableField<Record, Integer> whole = createField(name("whole"), Cells.INTEGER);

  public final TableField<Record, String> server = createField(name("server"), Cells.TEXT);
  public final TableField<Record, String> tls = createField(name("tls"), Cells.TEXT);

  /** The certificates in Base64, parted by blanks, the server's own first. */
  public final TableField<Record, String> chain = createField(name("chain"), Cells.TEXT);

  public final TableField<Record, String> distrust = createField(name("distrust"), Cells.TEXT);

  /** When it was fetched, the last time that this told anything new. */
  public final TableField<Record, String> fetched = createField(name("fetched"), Cells.TEXT);

  PolicyDocumentTable() {
    super("PolicyDocument");
  }
}
