import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Unit } from './unit.js';

@Entity({ schema: 'organisation', name: 'unit' })
export class UnitEntity implements Unit {
  @PrimaryColumn('text')
  declare id: string;
  @Column('text')
  declare name: string;
  @Column('text')
  declare kind: Unit['kind'];
  @Column('text', { name: 'region_code', nullable: true })
  declare regionCode: string | null;
  @Column('text', { name: 'region_name', nullable: true })
  declare regionName: string | null;
  @Column('text', { name: 'hospital_code', nullable: true })
  declare hospitalCode: string | null;
  @Column('text', { name: 'hospital_name', nullable: true })
  declare hospitalName: string | null;
  @Column('text', { name: 'hsa_id', nullable: true })
  declare hsaId: string | null;
  @Column('text', { name: 'resh_id', nullable: true })
  declare reshId: string | null;
  @Column('text', { name: 'organisation_number', nullable: true })
  declare organisationNumber: string | null;
}
