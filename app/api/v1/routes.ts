import * as auditExport from "#app/api/v1/audit/export/route";
import * as audit from "#app/api/v1/audit/route";
import * as calendar from "#app/api/v1/calendar/[token]/route";
import * as accountInvitation from "#app/api/v1/invitations/[id]/route";
import * as accountInvitationLook from "#app/api/v1/invitations/look/route";
import * as accountInvitations from "#app/api/v1/invitations/route";
import * as activity from "#app/api/v1/me/activity/route";
import * as meCalendar from "#app/api/v1/me/calendar/route";
import * as capabilities from "#app/api/v1/me/capabilities/route";
import * as myCheckIns from "#app/api/v1/me/check-ins/route";
import * as courseChanges from "#app/api/v1/me/course-changes/route";
import * as evidenceItem from "#app/api/v1/me/evidence/[id]/route";
import * as evidence from "#app/api/v1/me/evidence/route";
import * as meExport from "#app/api/v1/me/export/route";
import * as meGoal from "#app/api/v1/me/goal/route";
import * as handIn from "#app/api/v1/me/hand-ins/[id]/route";
import * as invitation from "#app/api/v1/me/invitations/[id]/route";
import * as invitations from "#app/api/v1/me/invitations/route";
import * as myLevels from "#app/api/v1/me/levels/route";
import * as myMentor from "#app/api/v1/me/mentors/[mentor]/route";
import * as myMentors from "#app/api/v1/me/mentors/route";
import * as mePassword from "#app/api/v1/me/password/route";
import * as plan from "#app/api/v1/me/plan/route";
import * as progressEvents from "#app/api/v1/me/progress/events/route";
import * as progress from "#app/api/v1/me/progress/route";
import * as project from "#app/api/v1/me/projects/[stage]/route";
import * as projects from "#app/api/v1/me/projects/route";
import * as quizAttempts from "#app/api/v1/me/quizzes/[stage]/attempts/route";
import * as quiz from "#app/api/v1/me/quizzes/[stage]/route";
import * as quizzes from "#app/api/v1/me/quizzes/route";
import * as myReports from "#app/api/v1/me/reports/route";
import * as me from "#app/api/v1/me/route";
import * as meSelfAssessment from "#app/api/v1/me/self-assessment/route";
import * as meSession from "#app/api/v1/me/sessions/[id]/route";
import * as meSessionsRevoke from "#app/api/v1/me/sessions/revoke/route";
import * as meSessions from "#app/api/v1/me/sessions/route";
import * as meStep from "#app/api/v1/me/steps/[kind]/[slug]/route";
import * as meTarget from "#app/api/v1/me/targets/[id]/route";
import * as meTargets from "#app/api/v1/me/targets/route";
import * as meToken from "#app/api/v1/me/tokens/[id]/route";
import * as meTokens from "#app/api/v1/me/tokens/route";
import * as invitationLook from "#app/api/v1/mentor/invitations/look/route";
import * as invitationAccept from "#app/api/v1/mentor/invitations/route";
import * as learnerCapabilities from "#app/api/v1/mentor/learners/[learner]/capabilities/route";
import * as learnerCheckIns from "#app/api/v1/mentor/learners/[learner]/check-ins/route";
import * as learnerReviews from "#app/api/v1/mentor/learners/[learner]/hand-ins/[id]/reviews/route";
import * as learnerHandIns from "#app/api/v1/mentor/learners/[learner]/hand-ins/route";
import * as learnerLevel from "#app/api/v1/mentor/learners/[learner]/levels/[capability]/route";
import * as learnerLevels from "#app/api/v1/mentor/learners/[learner]/levels/route";
import * as learnerProgress from "#app/api/v1/mentor/learners/[learner]/progress/route";
import * as learner from "#app/api/v1/mentor/learners/[learner]/route";
import * as learners from "#app/api/v1/mentor/learners/route";
import * as openapi from "#app/api/v1/openapi.json/route";
import * as resourceArchive from "#app/api/v1/resources/[slug]/archive/route";
import * as resourcePublish from "#app/api/v1/resources/[slug]/publish/route";
import * as resourceReports from "#app/api/v1/resources/[slug]/reports/route";
import * as resourceRestore from "#app/api/v1/resources/[slug]/restore/route";
import * as revisionRestore from "#app/api/v1/resources/[slug]/revisions/[revision]/restore/route";
import * as resourceRevisions from "#app/api/v1/resources/[slug]/revisions/route";
import * as resource from "#app/api/v1/resources/[slug]/route";
import * as resourceExport from "#app/api/v1/resources/export/route";
import * as resourceImport from "#app/api/v1/resources/import/route";
import * as resources from "#app/api/v1/resources/route";
import * as roadmapArchive from "#app/api/v1/roadmaps/[roadmap]/archive/route";
import * as roadmapPublish from "#app/api/v1/roadmaps/[roadmap]/publish/route";
import * as roadmapRestore from "#app/api/v1/roadmaps/[roadmap]/restore/route";
import * as roadmapRevisionRestore from "#app/api/v1/roadmaps/[roadmap]/revisions/[revision]/restore/route";
import * as roadmapRevisions from "#app/api/v1/roadmaps/[roadmap]/revisions/route";
import * as roadmap from "#app/api/v1/roadmaps/[roadmap]/route";
import * as roadmaps from "#app/api/v1/roadmaps/route";
import * as roleArchive from "#app/api/v1/roles/[slug]/archive/route";
import * as rolePublish from "#app/api/v1/roles/[slug]/publish/route";
import * as roleRestore from "#app/api/v1/roles/[slug]/restore/route";
import * as roleRevisionRestore from "#app/api/v1/roles/[slug]/revisions/[revision]/restore/route";
import * as roleRevisions from "#app/api/v1/roles/[slug]/revisions/route";
import * as role from "#app/api/v1/roles/[slug]/route";
import * as roleMatch from "#app/api/v1/roles/match/route";
import * as roles from "#app/api/v1/roles/route";
import * as session from "#app/api/v1/session/route";
import * as stageArchive from "#app/api/v1/stages/[slug]/archive/route";
import * as stagePublish from "#app/api/v1/stages/[slug]/publish/route";
import * as stageRestore from "#app/api/v1/stages/[slug]/restore/route";
import * as stageRevisionRestore from "#app/api/v1/stages/[slug]/revisions/[revision]/restore/route";
import * as stageRevisions from "#app/api/v1/stages/[slug]/revisions/route";
import * as stage from "#app/api/v1/stages/[slug]/route";
import * as stages from "#app/api/v1/stages/route";
import * as batchUndo from "#app/api/v1/studio/batches/[id]/undo/route";
import * as studioImpact from "#app/api/v1/studio/impact/route";
import * as studioImport from "#app/api/v1/studio/imports/[id]/route";
import * as studioImports from "#app/api/v1/studio/imports/route";
import * as linkApply from "#app/api/v1/studio/links/[slug]/apply/route";
import * as linkReports from "#app/api/v1/studio/links/[slug]/reports/route";
import * as studioLink from "#app/api/v1/studio/links/[slug]/route";
import * as linkCheck from "#app/api/v1/studio/links/check/route";
import * as studioLinks from "#app/api/v1/studio/links/route";
import * as quality from "#app/api/v1/studio/quality/route";
import * as studioReleases from "#app/api/v1/studio/releases/route";
import * as studioResource from "#app/api/v1/studio/resources/[slug]/route";
import * as studioBulk from "#app/api/v1/studio/resources/bulk/route";
import * as studioResources from "#app/api/v1/studio/resources/route";
import * as studioDuplicate from "#app/api/v1/studio/roadmaps/[slug]/duplicate/route";
import * as studioExport from "#app/api/v1/studio/roadmaps/[slug]/export/route";
import * as studioMoves from "#app/api/v1/studio/roadmaps/[slug]/moves/route";
import * as studioOutline from "#app/api/v1/studio/roadmaps/[slug]/outline/route";
import * as studioRoadmapItem from "#app/api/v1/studio/roadmaps/[slug]/route";
import * as studioRoadmapImport from "#app/api/v1/studio/roadmaps/import/route";
import * as studioRoadmaps from "#app/api/v1/studio/roadmaps/route";
import * as studioRole from "#app/api/v1/studio/roles/[slug]/route";
import * as studioRoles from "#app/api/v1/studio/roles/route";
import * as studioStageItem from "#app/api/v1/studio/stages/[slug]/route";
import * as studioTopicItem from "#app/api/v1/studio/topics/[slug]/route";
import * as topicArchive from "#app/api/v1/topics/[slug]/archive/route";
import * as topicPublish from "#app/api/v1/topics/[slug]/publish/route";
import * as topicRestore from "#app/api/v1/topics/[slug]/restore/route";
import * as topicRevisionRestore from "#app/api/v1/topics/[slug]/revisions/[revision]/restore/route";
import * as topicRevisions from "#app/api/v1/topics/[slug]/revisions/route";
import * as topic from "#app/api/v1/topics/[slug]/route";
import * as topics from "#app/api/v1/topics/route";
import * as personMentor from "#app/api/v1/users/[id]/mentors/[mentor]/route";
import * as personMentors from "#app/api/v1/users/[id]/mentors/route";
import * as user from "#app/api/v1/users/[id]/route";
import * as personSessions from "#app/api/v1/users/[id]/sessions/route";
import * as users from "#app/api/v1/users/route";
import * as work from "#app/api/v1/work/[id]/route";
import type { DeclaredRoute } from "#lib/http/openapi";
import type { RouteHandler } from "#lib/http/route";

/**
 * Every route of the API, by its path below /api/v1. The document, the authorization matrix and the fuzz test read this
 * list; a test holds it against the folders.
 */
function modules(): Record<string, object> {
  return {
    "/calendar/[token]": calendar,
    "/me": me,
    "/me/activity": activity,
    "/me/calendar": meCalendar,
    "/me/capabilities": capabilities,
    "/me/check-ins": myCheckIns,
    "/me/course-changes": courseChanges,
    "/me/evidence": evidence,
    "/me/evidence/[id]": evidenceItem,
    "/me/export": meExport,
    "/me/goal": meGoal,
    "/me/hand-ins/[id]": handIn,
    "/me/invitations": invitations,
    "/me/invitations/[id]": invitation,
    "/me/levels": myLevels,
    "/me/mentors": myMentors,
    "/me/mentors/[mentor]": myMentor,
    "/me/password": mePassword,
    "/me/plan": plan,
    "/me/progress": progress,
    "/me/progress/events": progressEvents,
    "/me/projects": projects,
    "/me/projects/[stage]": project,
    "/me/quizzes": quizzes,
    "/me/quizzes/[stage]": quiz,
    "/me/quizzes/[stage]/attempts": quizAttempts,
    "/me/reports": myReports,
    "/me/self-assessment": meSelfAssessment,
    "/me/sessions": meSessions,
    "/me/sessions/[id]": meSession,
    "/me/sessions/revoke": meSessionsRevoke,
    "/me/steps/[kind]/[slug]": meStep,
    "/me/targets": meTargets,
    "/me/targets/[id]": meTarget,
    "/me/tokens": meTokens,
    "/me/tokens/[id]": meToken,
    "/mentor/invitations": invitationAccept,
    "/mentor/invitations/look": invitationLook,
    "/mentor/learners": learners,
    "/mentor/learners/[learner]": learner,
    "/mentor/learners/[learner]/capabilities": learnerCapabilities,
    "/mentor/learners/[learner]/check-ins": learnerCheckIns,
    "/mentor/learners/[learner]/hand-ins": learnerHandIns,
    "/mentor/learners/[learner]/hand-ins/[id]/reviews": learnerReviews,
    "/mentor/learners/[learner]/levels": learnerLevels,
    "/mentor/learners/[learner]/levels/[capability]": learnerLevel,
    "/mentor/learners/[learner]/progress": learnerProgress,
    "/openapi.json": openapi,
    "/resources": resources,
    "/resources/[slug]": resource,
    "/resources/[slug]/archive": resourceArchive,
    "/resources/[slug]/publish": resourcePublish,
    "/resources/[slug]/reports": resourceReports,
    "/resources/[slug]/restore": resourceRestore,
    "/resources/[slug]/revisions": resourceRevisions,
    "/resources/[slug]/revisions/[revision]/restore": revisionRestore,
    "/resources/export": resourceExport,
    "/resources/import": resourceImport,
    "/roadmaps": roadmaps,
    "/roadmaps/[roadmap]": roadmap,
    "/roadmaps/[roadmap]/archive": roadmapArchive,
    "/roadmaps/[roadmap]/publish": roadmapPublish,
    "/roadmaps/[roadmap]/restore": roadmapRestore,
    "/roadmaps/[roadmap]/revisions": roadmapRevisions,
    "/roadmaps/[roadmap]/revisions/[revision]/restore": roadmapRevisionRestore,
    "/roles": roles,
    "/roles/[slug]": role,
    "/roles/[slug]/archive": roleArchive,
    "/roles/[slug]/publish": rolePublish,
    "/roles/[slug]/restore": roleRestore,
    "/roles/[slug]/revisions": roleRevisions,
    "/roles/[slug]/revisions/[revision]/restore": roleRevisionRestore,
    "/roles/match": roleMatch,
    "/session": session,
    "/studio/links": studioLinks,
    "/studio/links/[slug]": studioLink,
    "/studio/links/[slug]/apply": linkApply,
    "/studio/links/[slug]/reports": linkReports,
    "/studio/links/check": linkCheck,
    "/studio/quality": quality,
    "/stages": stages,
    "/stages/[slug]": stage,
    "/stages/[slug]/archive": stageArchive,
    "/stages/[slug]/publish": stagePublish,
    "/stages/[slug]/restore": stageRestore,
    "/stages/[slug]/revisions": stageRevisions,
    "/stages/[slug]/revisions/[revision]/restore": stageRevisionRestore,
    "/studio/impact": studioImpact,
    "/studio/releases": studioReleases,
    "/studio/roadmaps": studioRoadmaps,
    "/studio/roadmaps/[slug]": studioRoadmapItem,
    "/studio/roadmaps/import": studioRoadmapImport,
    "/studio/roadmaps/[slug]/duplicate": studioDuplicate,
    "/studio/roadmaps/[slug]/export": studioExport,
    "/studio/roadmaps/[slug]/moves": studioMoves,
    "/studio/roadmaps/[slug]/outline": studioOutline,
    "/studio/batches/[id]/undo": batchUndo,
    "/studio/imports": studioImports,
    "/studio/imports/[id]": studioImport,
    "/studio/resources": studioResources,
    "/studio/resources/[slug]": studioResource,
    "/studio/resources/bulk": studioBulk,
    "/studio/roles": studioRoles,
    "/studio/roles/[slug]": studioRole,
    "/audit": audit,
    "/audit/export": auditExport,
    "/invitations": accountInvitations,
    "/invitations/[id]": accountInvitation,
    "/invitations/look": accountInvitationLook,
    "/studio/stages/[slug]": studioStageItem,
    "/studio/topics/[slug]": studioTopicItem,
    "/topics": topics,
    "/topics/[slug]": topic,
    "/topics/[slug]/archive": topicArchive,
    "/topics/[slug]/publish": topicPublish,
    "/topics/[slug]/restore": topicRestore,
    "/topics/[slug]/revisions": topicRevisions,
    "/topics/[slug]/revisions/[revision]/restore": topicRevisionRestore,
    "/users": users,
    "/users/[id]": user,
    "/users/[id]/sessions": personSessions,
    "/users/[id]/mentors": personMentors,
    "/users/[id]/mentors/[mentor]": personMentor,
    "/work/[id]": work,
  };
}

const isHandler = (value: unknown): value is RouteHandler => typeof value === "function" && "declaration" in value;

export function routes(): DeclaredRoute[] {
  return Object.entries(modules()).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([method, handler]) =>
      isHandler(handler) ? [{ path, method, declaration: handler.declaration }] : [],
    ),
  );
}
