import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** The two columns every analysis table starts with; the runner fills them, an analysis never names them. */
export abstract class AnalysisResult {
  @PrimaryGeneratedColumn({ type: 'integer' })
  analysis_id!: number;

  /** The local day the analysis was computed, `YYYY-MM-DD`. */
  @Column({ type: 'text' })
  analysis_date!: string;
}
