import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AssetField as AssetField_8ce55d5c3bbc51c8213967f3ff56e261 } from '../../../../src/components/AssetField'
import { CodeField as CodeField_da34888b849ef8b28ac1bf8dcd742484 } from '../../../../src/components/CodeField'
import { FilesField as FilesField_61ce58c93e94ae2ea98642cefba9acee } from '../../../../src/components/FilesField'
import { PartLabel as PartLabel_28ecb15dda2525884467b5015908f05d } from '../../../../src/components/PartLabel'
import { BulkEdit as BulkEdit_32558bc4fa6c7b44565f3a50534c3cba } from '../../../../src/components/bulk/BulkEdit'
import { ResourceControls as ResourceControls_ca422c50e8695aec4eb12ec98cdd2576 } from '../../../../src/components/ResourceControls'
import { SaveButton as SaveButton_a8840d04240a8c8ea0ccdf82934f6b7a } from '../../../../src/components/SaveButton'
import { ResourceField as ResourceField_d65a3a5922cf38364a9140ae90e8a695 } from '../../../../src/components/ResourceField'
import { Onboarding as Onboarding_44cf69c6f102f3b655b95d4d427ca753 } from '../../../../src/components/onboarding/Onboarding'
import { Life as Life_9bfdae984790c5d65792330b7f44b5c8 } from '../../../../src/components/organisation/Life'
import { Alliances as Alliances_7e826583309c1fc963f5fe573210a59d } from '../../../../src/components/alliance/Alliances'
import { LendHere as LendHere_ca0e6bbb852959d428f56c3c2bd59889 } from '../../../../src/components/people/LendHere'
import { NotSignedIn as NotSignedIn_d6f243a7abddf6fda36ddcb586324860 } from '../../../../src/components/onboarding/NotSignedIn'
import { PersonActs as PersonActs_49e39f59ee92fe6d9533154c7adf2154 } from '../../../../src/components/people/PersonActs'
import { KeyActs as KeyActs_86f4edd0d18bc9591a2ad4d9312f29e1 } from '../../../../src/components/keys/KeyActs'
import { StoredCell as StoredCell_36a3606fc7e2a8e0d29b82a9978fc923 } from '../../../../src/components/lists/StoredCell'
import { CaseDesk as CaseDesk_ca280aff3a74a49976daa1ff1922b6f7 } from '../../../../src/components/desk/CaseDesk'
import { PublicationPage as PublicationPage_94691676f42ba0bad6a899d6c5725493 } from '../../../../src/components/published/PublicationPage'
import { AdoptionPage as AdoptionPage_c54547d707ade4829734cc726f75c15f } from '../../../../src/components/published/AdoptionPage'
import { CallPage as CallPage_e59788b4514380f14d7726a9d70f9c74 } from '../../../../src/components/planning/CallPage'
import { AssignmentPage as AssignmentPage_322e7c9266ad4bd4952d8f20f0ccff9e } from '../../../../src/components/planning/AssignmentPage'
import { Icon as Icon_5fc0f5c9637dcc6576e40df749f2f677 } from '../../../../src/components/brand/Brand'
import { Logo as Logo_5fc0f5c9637dcc6576e40df749f2f677 } from '../../../../src/components/brand/Brand'
import { NavLink as NavLink_2cd8e827194c2ba12cab74fa4a244811 } from '../../../../src/components/planning/NavLink'
import { Dashboard as Dashboard_69fd03e902210e9c68406ec843179231 } from '../../../../src/components/dashboard/Dashboard'
import { CallsView as CallsView_f72f8a49302485f3e4b47fcee838f13a } from '../../../../src/components/planning/CallsView'
import { CoverageView as CoverageView_0984d1462989be54f9938b6d33eae5fa } from '../../../../src/components/planning/CoverageView'
import { TargetsView as TargetsView_ac0faa911ee1e0ec05ef0f18618bdf86 } from '../../../../src/components/planning/TargetsView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/components/AssetField#AssetField": AssetField_8ce55d5c3bbc51c8213967f3ff56e261,
  "/src/components/CodeField#CodeField": CodeField_da34888b849ef8b28ac1bf8dcd742484,
  "/src/components/FilesField#FilesField": FilesField_61ce58c93e94ae2ea98642cefba9acee,
  "/src/components/PartLabel#PartLabel": PartLabel_28ecb15dda2525884467b5015908f05d,
  "/src/components/bulk/BulkEdit#BulkEdit": BulkEdit_32558bc4fa6c7b44565f3a50534c3cba,
  "/src/components/ResourceControls#ResourceControls": ResourceControls_ca422c50e8695aec4eb12ec98cdd2576,
  "/src/components/SaveButton#SaveButton": SaveButton_a8840d04240a8c8ea0ccdf82934f6b7a,
  "/src/components/ResourceField#ResourceField": ResourceField_d65a3a5922cf38364a9140ae90e8a695,
  "/src/components/onboarding/Onboarding#Onboarding": Onboarding_44cf69c6f102f3b655b95d4d427ca753,
  "/src/components/organisation/Life#Life": Life_9bfdae984790c5d65792330b7f44b5c8,
  "/src/components/alliance/Alliances#Alliances": Alliances_7e826583309c1fc963f5fe573210a59d,
  "/src/components/people/LendHere#LendHere": LendHere_ca0e6bbb852959d428f56c3c2bd59889,
  "/src/components/onboarding/NotSignedIn#NotSignedIn": NotSignedIn_d6f243a7abddf6fda36ddcb586324860,
  "/src/components/people/PersonActs#PersonActs": PersonActs_49e39f59ee92fe6d9533154c7adf2154,
  "/src/components/keys/KeyActs#KeyActs": KeyActs_86f4edd0d18bc9591a2ad4d9312f29e1,
  "/src/components/lists/StoredCell#StoredCell": StoredCell_36a3606fc7e2a8e0d29b82a9978fc923,
  "/src/components/desk/CaseDesk#CaseDesk": CaseDesk_ca280aff3a74a49976daa1ff1922b6f7,
  "/src/components/published/PublicationPage#PublicationPage": PublicationPage_94691676f42ba0bad6a899d6c5725493,
  "/src/components/published/AdoptionPage#AdoptionPage": AdoptionPage_c54547d707ade4829734cc726f75c15f,
  "/src/components/planning/CallPage#CallPage": CallPage_e59788b4514380f14d7726a9d70f9c74,
  "/src/components/planning/AssignmentPage#AssignmentPage": AssignmentPage_322e7c9266ad4bd4952d8f20f0ccff9e,
  "/src/components/brand/Brand#Icon": Icon_5fc0f5c9637dcc6576e40df749f2f677,
  "/src/components/brand/Brand#Logo": Logo_5fc0f5c9637dcc6576e40df749f2f677,
  "/src/components/planning/NavLink#NavLink": NavLink_2cd8e827194c2ba12cab74fa4a244811,
  "/src/components/dashboard/Dashboard#Dashboard": Dashboard_69fd03e902210e9c68406ec843179231,
  "/src/components/planning/CallsView#CallsView": CallsView_f72f8a49302485f3e4b47fcee838f13a,
  "/src/components/planning/CoverageView#CoverageView": CoverageView_0984d1462989be54f9938b6d33eae5fa,
  "/src/components/planning/TargetsView#TargetsView": TargetsView_ac0faa911ee1e0ec05ef0f18618bdf86,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
