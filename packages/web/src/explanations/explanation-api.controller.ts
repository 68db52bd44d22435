import {
  AnswerOf,
  changeAnswer,
  CurrentPrincipal,
  explanationAnswer,
  explanationQuery,
  ExplanationsService,
  figureAsked,
  PathOf,
  ProblemAnswers,
  QueryOf,
  RequestLanguage,
  Requires,
  scopeOf,
  ZodPipe,
  type ChangeAnswer,
  type Explanation,
  type Principal,
  type UnknownField,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { definitionLines, fieldWords, type DefinitionLine } from '@kvalreg/rendering';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

interface FigureAddress {
  readonly register: string;
  readonly pathway: string;
  readonly indicator: string;
}
type Parameters = Readonly<Record<string, string | string[] | undefined>>;

interface ExplanationAnswer extends Pick<
  Explanation,
  'asOfTime' | 'own' | 'nation' | 'persons' | 'registerVersion'
> {
  readonly indicator: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly definition: readonly DefinitionLine[];
  readonly unknown: readonly (UnknownField & { readonly label: string | null })[] | null;
  readonly last: ChangeAnswer | null;
}

/** What the page of a figure says, for programs. It stands beside the pages because it says it in words. */
@ApiTags('indicators')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/indicators/:indicator/explanation')
export class ExplanationApiController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Get()
  @Requires('read-indicators')
  @ApiOperation({
    summary: 'Where a figure comes from',
    description:
      'Its definition in words in the language of the request, the way of the cases to it, what is missing of those that are unknown, ' +
      'and what has changed since it was frozen last. Any further parameter is a dimension with the values to keep. ' +
      'Of a figure that is withheld the words remain.',
  })
  @PathOf('register', 'pathway', 'indicator')
  @QueryOf(explanationQuery)
  @AnswerOf(explanationAnswer, 'The explanation')
  async explain(
    @CurrentPrincipal() principal: Principal,
    @Param() { register, pathway, indicator }: FigureAddress,
    @Query(new ZodPipe(explanationQuery)) query: Parameters,
    @RequestLanguage() language: Language,
  ): Promise<ExplanationAnswer> {
    const { asOfTime, source, unit, own, nation, unknown, persons, last, registerVersion } =
      await this.explanations.explain(
        scopeOf(principal, register),
        pathway,
        figureAsked({ ...query, indicator }),
      );
    const declared = source.indicators[indicator];
    const { label } = fieldWords(source, language);
    return {
      asOfTime,
      indicator,
      registerVersion,
      unit: unit && { id: unit.id, name: unit.name },
      definition: declared
        ? definitionLines({ source, indicator: declared, language, version: registerVersion })
        : [],
      own,
      nation,
      unknown: unknown?.map((one) => ({ ...one, label: one.path && label(one.path) })) ?? null,
      persons,
      last: last && changeAnswer(last),
    };
  }
}
