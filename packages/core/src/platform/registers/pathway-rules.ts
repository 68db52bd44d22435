import type { Pathway, Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';

/**
 * Tells the database what a new index event does in each pathway, and who answers which form. Where that differs from
 * what it was, every episode of the pathway is looked at again.
 */
export async function installPathwayRules(tx: EntityManager, register: Register): Promise<void> {
  for (const [id, pathway] of Object.entries(register.pathways)) {
    await tx.query('select register.set_pathway_rule($1, $2, $3, $4, $5)', [
      register.id,
      id,
      pathway.newIndex ?? 'both-go-on',
      pathway.index[0],
      staffOccasions(pathway),
    ]);
  }
}

function staffOccasions({ forms, occasions }: Pathway): readonly string[] {
  return Object.entries(occasions).flatMap(([name, { form }]) =>
    forms[form]?.respondent === 'staff' ? [name] : [],
  );
}
