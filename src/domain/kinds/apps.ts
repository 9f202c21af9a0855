import { advised, count, either, present, required } from '../requirement'
import { said } from '../words'
import { checkbox, choice, choices, date, group, rows, text, textarea } from './fields'
import { kind } from './kind'

const platforms = {
  android: 'Android',
  ios: 'iOS',
  harmony: said('鸿蒙', 'HarmonyOS'),
  'mini-program': said('小程序', 'Mini program'),
  web: said('网页', 'Web'),
}

const app = group(said('应用', 'App'), said('提供者、版本、备案与地址', 'Provider, version, filings and addresses'), {
  provider: text(said('提供者', 'Provider'), said('例：某某教育科技有限公司', 'Example: a firm')),
  platforms: choices(said('运行平台', 'Platforms'), platforms, said('可多选', 'Several may be chosen')),
  version: text(said('版本号', 'Version'), said('例：3.2.0', 'Example: 3.2.0')),
  address: text(
    said('下载或访问地址', 'Address'),
    said('例：https://www.example.com/app', 'Where it is downloaded or used'),
  ),
  providerFiling: text(
    said('提供者备案号', 'Provider filing number'),
    said('例：教APP备3300001号', 'Example: 教APP备3300001号'),
  ),
  userFiling: text(
    said('使用者备案号', 'User filing number'),
    said('使用单位的备案号；尚未备案则留空', 'Filing of the organisation that uses it; empty if there is none yet'),
  ),
  privacyPolicy: text(
    said('隐私政策地址', 'Privacy policy'),
    said('例：https://www.example.com/privacy', 'Example: https://www.example.com/privacy'),
  ),
  minors: textarea(
    said('未成年人保护措施', 'Protection of minors'),
    said(
      '例：十四周岁以下须监护人同意，单次使用不超过 20 分钟',
      'Example: a guardian consents below 14, 20 minutes at a time',
    ),
  ),
})

const permissions = rows(said('申请的权限', 'Permissions asked for'), {
  one: said('权限', 'permission'),
  limit: 50,
  fields: {
    permission: text(said('权限', 'Permission'), said('例：相机', 'Example: camera')),
    reason: text(said('用途', 'Reason'), said('例：拍照上传作业', 'Example: to hand in a photograph of homework')),
    optional: checkbox(said('可拒绝', 'Can be refused'), said('拒绝后仍可使用其他功能', 'The rest still works')),
  },
})

const data = rows(said('收集的数据', 'Data collected'), {
  one: said('数据', 'data'),
  limit: 100,
  fields: {
    item: text(said('数据项', 'Data'), said('例：学号、答题记录', 'Example: pupil number, answers')),
    purpose: text(said('目的', 'Purpose'), said('例：生成学情报告', 'Example: to report progress')),
    kept: text(
      said('保存期限', 'Kept for'),
      said('例：学期结束后 6 个月删除', 'Example: deleted 6 months after the term'),
    ),
    sensitive: checkbox(
      said('敏感个人信息', 'Sensitive'),
      said('含十四周岁以下未成年人的信息', 'Includes data of children below 14'),
    ),
  },
})

const sharing = {
  none: said('不向第三方提供', 'Not given to others'),
  named: said('向列明的第三方提供', 'Given to those named'),
}

const doubleReview = group(
  said('双审', 'Double review'),
  said('教育行政部门与使用学校各审核一次', 'Once by the education authority, once by the school that uses it'),
  {
    byAuthority: checkbox(said('教育行政部门已审核', 'Reviewed by the authority')),
    authorityOn: date(
      said('行政部门审核日期', 'Day of the authority’s review'),
      said('例：2026-05-20', 'Example: 2026-05-20'),
    ),
    bySchool: checkbox(said('使用学校已审核', 'Reviewed by the school')),
    schoolOn: date(said('学校审核日期', 'Day of the school’s review'), said('例：2026-06-01', 'Example: 2026-06-01')),
    sharing: choice(said('第三方共享', 'Sharing'), sharing),
  },
)

/** 教育移动应用 (vocabulary.md): filings, permissions and data are open to everyone who decides on its use. */
export const apps = kind({
  slug: 'apps',
  word: 'app',
  letters: 'YY',
  name: said('教育移动应用', 'Apps'),
  one: said('教育移动应用', 'App'),
  targets: [{ name: said('教育移动应用', 'Educational apps'), count: null }],
  fields: { app, permissions, data, doubleReview },
  tabs: [
    { label: said('应用', 'App'), fields: ['app'] },
    { label: said('权限与数据', 'Permissions and data'), fields: ['permissions', 'data'] },
    { label: said('双审', 'Double review'), fields: ['doubleReview'] },
  ],
  requirements: [
    required('app.provider', present, '填写提供者', 'Name the provider'),
    required('app.platforms', count(1), '至少选择 {least} 个运行平台', 'Choose at least {least} platform'),
    required('app.version', present, '填写版本号', 'Give the version'),
    required('app.address', present, '填写下载或访问地址', 'Give the address'),
    required('app.providerFiling', present, '填写提供者备案号', 'Give the provider filing number'),
    advised('app.userFiling', present, '填写使用者备案号', 'Give the user filing number'),
    required('app.privacyPolicy', present, '填写隐私政策地址', 'Give the address of the privacy policy'),
    required('app.minors', present, '填写未成年人保护措施', 'Describe how minors are protected'),
    required('permissions[].permission', present, '填写第 {n} 项权限', 'Name permission {n}'),
    required('permissions[].reason', present, '说明第 {n} 项权限的用途', 'Say what permission {n} is for'),
    required(
      'data',
      count(1),
      '至少填写 {least} 项收集的数据（不收集的写“无”）',
      'Name at least {least} kind of data collected (“none” if so)',
    ),
    required('data[].item', present, '填写第 {n} 项数据', 'Name data {n}'),
    required('data[].purpose', present, '说明第 {n} 项数据的目的', 'Say what data {n} is for'),
    advised('data[].kept', present, '填写第 {n} 项数据的保存期限', 'Say how long data {n} is kept'),
    required(
      'doubleReview',
      either('byAuthority'),
      '须经教育行政部门审核',
      'It must have been reviewed by the authority',
    ),
    required('doubleReview', either('bySchool'), '须经使用学校审核', 'It must have been reviewed by the school'),
    required('doubleReview.sharing', present, '说明是否向第三方提供数据', 'Say whether data are given to others'),
  ],
})
