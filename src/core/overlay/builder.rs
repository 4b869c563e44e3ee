//! From events of JSON to features.

use crate::geo::bounded;
use crate::geo::{LonLat, Projection, WorldPoint};

use super::coordinates::{Coordinates, Misplaced, found};
use super::geometry::{Kind, Malformed, parts};
use super::json::Event;
use super::properties::Properties;
use super::{Feature, Found, Overlay, OverlayError, Part, Wanted};

/// An error whose line is not known yet.
#[derive(Debug)]
pub(super) enum Problem {
    Structure(String, Wanted, Found),
    OpenRing(String, LonLat, LonLat),
    NotOnEarth(String, LonLat),
}

impl Problem {
    /// The error in this line.
    pub(super) fn at_line(self, line: usize) -> OverlayError {
        match self {
            Self::Structure(path, expected, found) => OverlayError::NotGeoJson {
                line,
                path,
                expected,
                found,
            },
            Self::OpenRing(path, first, last) => OverlayError::OpenRing {
                line,
                path,
                first,
                last,
            },
            Self::NotOnEarth(path, found) => OverlayError::NotOnEarth { line, path, found },
        }
    }
}

/// A problem, with its byte in the document if that is not where the reader stands.
pub(super) type Outcome = Result<(), (Option<usize>, Problem)>;

/// Where a GeoJSON object stands, which says what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Root,
    Feature,
    Geometry,
}

/// A GeoJSON object as far as it was read.
#[derive(Debug)]
struct Node {
    role: Role,
    kind: Option<Kind>,
    /// The member whose value comes next.
    member: &'static str,
    coordinates: Option<Coordinates>,
    /// Whether a member was seen on which its type insists.
    has_features: bool,
    has_geometries: bool,
    parts: Vec<Part>,
    properties: Properties,
}

impl Node {
    fn new(role: Role) -> Self {
        Self {
            role,
            kind: None,
            member: "",
            coordinates: None,
            has_features: false,
            has_geometries: false,
            parts: Vec::new(),
            properties: Properties::default(),
        }
    }
}

/// What is open.
#[derive(Debug)]
enum Frame {
    Object(Box<Node>),
    /// An array of features or geometries, with the number of those that began.
    List(Role, usize),
    Coordinates(Coordinates),
    Properties(Properties),
    /// Something that means nothing to us, with the number of open brackets.
    Other(usize),
}

/// Makes an overlay of events.
#[derive(Debug)]
pub(super) struct Builder {
    projection: Projection,
    frames: Vec<Frame>,
    /// The features that are complete.
    pub(super) overlay: Overlay,
    began: bool,
}

impl Builder {
    pub(super) fn new(projection: Projection) -> Self {
        Self {
            projection,
            frames: Vec::new(),
            overlay: Overlay::default(),
            began: false,
        }
    }

    /// Whether no event came yet.
    pub(super) fn is_fresh(&self) -> bool {
        !self.began
    }

    /// Takes the next event, which ends before byte `at` of the text.
    pub(super) fn take(&mut self, event: &Event<'_>, text: &str, at: usize) -> Outcome {
        self.began = true;
        let done = match self.frames.last_mut() {
            None => match event {
                Event::BeginObject => {
                    self.frames.push(Frame::Object(Box::new(Node::new(Role::Root))));
                    false
                }
                Event::End => false,
                other => return self.refuse(Wanted::Object, found(other)),
            },
            Some(Frame::Other(depth)) => {
                match event {
                    Event::BeginArray | Event::BeginObject => *depth += 1,
                    Event::EndArray | Event::EndObject => *depth -= 1,
                    _ => {}
                }
                *depth == 0
            }
            Some(Frame::Properties(properties)) => properties.take(event, text, at),
            Some(Frame::Coordinates(coordinates)) => {
                let projection = &self.projection;
                match coordinates.take(event, |place| project(projection, place)) {
                    Ok(()) => coordinates.is_done(),
                    Err(misplaced) => return self.misplaced(misplaced),
                }
            }
            Some(Frame::List(role, count)) => {
                if *event == Event::EndArray {
                    true
                } else {
                    let role = *role;
                    *count += 1;
                    if *event != Event::BeginObject {
                        return self.refuse(Wanted::Object, found(event));
                    }
                    self.frames.push(Frame::Object(Box::new(Node::new(role))));
                    false
                }
            }
            Some(Frame::Object(_)) => return self.take_member(event, at),
        };
        if done {
            self.close();
        }
        Ok(())
    }

    /// Hands what was read to the object around it.
    fn close(&mut self) {
        let closed = self.frames.pop();
        let Some(Frame::Object(node)) = self.frames.last_mut() else {
            return;
        };
        match closed {
            Some(Frame::Coordinates(coordinates)) => node.coordinates = Some(coordinates),
            Some(Frame::Properties(properties)) => node.properties = properties,
            _ => {}
        }
    }

    /// An event directly within a GeoJSON object.
    fn take_member(&mut self, event: &Event<'_>, at: usize) -> Outcome {
        /// The members that mean something to us.
        const MEMBERS: [&str; 8] = [
            "type",
            "features",
            "geometry",
            "geometries",
            "coordinates",
            "properties",
            "title",
            "name",
        ];
        let Some(Frame::Object(node)) = self.frames.last_mut() else {
            return Ok(());
        };
        if let Event::Name(name) = event {
            let known = MEMBERS.into_iter().find(|member| member == name);
            node.member = known.unwrap_or_default();
            return Ok(());
        }
        if *event == Event::EndObject {
            return self.finish_object();
        }
        let begins = match event {
            Event::BeginArray | Event::BeginObject => Some(Frame::Other(1)),
            _ => None,
        };
        let frame = match (node.member, node.role, event) {
            ("type", _, Event::Text(name)) => match Kind::parse(name) {
                Some(kind) => {
                    node.kind = Some(kind);
                    None
                }
                None => return self.refuse(Wanted::AnyType, found(event)),
            },
            ("type", ..) => return self.refuse(Wanted::Text, found(event)),
            ("features", Role::Root, Event::BeginArray) => {
                node.has_features = true;
                Some(Frame::List(Role::Feature, 0))
            }
            ("geometries", Role::Root | Role::Geometry, Event::BeginArray) => {
                node.has_geometries = true;
                Some(Frame::List(Role::Geometry, 0))
            }
            ("coordinates", Role::Root | Role::Geometry, Event::BeginArray) => {
                Some(Frame::Coordinates(Coordinates::new(at)))
            }
            ("geometry", Role::Root | Role::Feature, Event::BeginObject) => {
                Some(Frame::Object(Box::new(Node::new(Role::Geometry))))
            }
            ("properties", Role::Root | Role::Feature, Event::BeginObject) => {
                Some(Frame::Properties(Properties::default()))
            }
            ("geometry", Role::Root | Role::Feature, Event::Null)
            | ("properties", Role::Root | Role::Feature, Event::Null) => None,
            ("features", Role::Root, _) | ("geometries" | "coordinates", Role::Root | Role::Geometry, _) => {
                return self.refuse(Wanted::Array, found(event));
            }
            ("geometry" | "properties", Role::Root | Role::Feature, _) => {
                return self.refuse(Wanted::Object, found(event));
            }
            ("title", Role::Root, Event::Text(title)) => {
                self.overlay.title = Some(title.to_string());
                None
            }
            ("name", Role::Root, Event::Text(name)) => {
                self.overlay.title.get_or_insert_with(|| name.to_string());
                None
            }
            _ => begins,
        };
        self.frames.extend(frame);
        Ok(())
    }

    fn finish_object(&mut self) -> Outcome {
        let Some(Frame::Object(node)) = self.frames.pop() else {
            return Ok(());
        };
        let Node {
            role,
            kind,
            coordinates,
            has_features,
            has_geometries,
            mut parts,
            properties,
            ..
        } = *node;
        let Some(kind) = kind else {
            return self.refuse(Wanted::Member("type"), Found::Nothing);
        };
        match (kind, role) {
            (Kind::FeatureCollection, Role::Root) if has_features => return Ok(()),
            (Kind::FeatureCollection, Role::Root) => {
                return self.refuse(Wanted::Member("features"), Found::Nothing);
            }
            (Kind::Feature, Role::Root | Role::Feature) => {}
            (Kind::FeatureCollection | Kind::Feature, _) => {
                return self.refuse(Wanted::Geometry, Found::Text(format!("{kind:?}")));
            }
            (_, Role::Feature) => return self.refuse(Wanted::Feature, Found::Text(format!("{kind:?}"))),
            (Kind::GeometryCollection, _) if has_geometries => {}
            (Kind::GeometryCollection, _) => {
                return self.refuse(Wanted::Member("geometries"), Found::Nothing);
            }
            _ => parts = self.geometry(kind, coordinates)?,
        }
        if role == Role::Geometry {
            self.hand_up(parts);
            return Ok(());
        }
        if role == Role::Root {
            // Features of an object that is no collection mean nothing.
            self.overlay.features.clear();
        }
        let mut feature = Feature::of_parts(parts);
        properties.finish(&mut feature);
        self.overlay.features.push(feature);
        Ok(())
    }

    fn geometry(
        &self,
        kind: Kind,
        coordinates: Option<Coordinates>,
    ) -> Result<Vec<Part>, (Option<usize>, Problem)> {
        let Some(coordinates) = coordinates else {
            let problem = Problem::Structure(self.path(), Wanted::Member("coordinates"), Found::Nothing);
            return Err((None, problem));
        };
        let begin = coordinates.begin;
        parts(kind, coordinates).map_err(|malformed| {
            let own = self.path();
            let dot = if own.is_empty() { "" } else { "." };
            let full = |path: String| format!("{own}{dot}coordinates{path}");
            let problem = match malformed {
                Malformed::Structure {
                    path,
                    expected,
                    found,
                } => Problem::Structure(full(path), expected, found),
                Malformed::OpenRing { path, first, last } => Problem::OpenRing(full(path), first, last),
            };
            (Some(begin), problem)
        })
    }

    /// Gives a geometry to the object it belongs to.
    fn hand_up(&mut self, parts: Vec<Part>) {
        let owner = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Object(node) => Some(node),
            _ => None,
        });
        if let Some(node) = owner {
            if node.parts.is_empty() {
                node.parts = parts;
            } else {
                node.parts.extend(parts);
            }
        }
    }

    fn misplaced(&self, misplaced: Misplaced) -> Outcome {
        Err((
            None,
            match misplaced {
                Misplaced::Structure(wanted, found) => Problem::Structure(self.path(), wanted, found),
                Misplaced::NotOnEarth(place) => Problem::NotOnEarth(self.path(), place),
            },
        ))
    }

    fn refuse(&self, wanted: Wanted, found: Found) -> Outcome {
        Err((None, Problem::Structure(self.path(), wanted, found)))
    }

    /// What leads to the value that is being read, as in `features[12].geometry.coordinates[0]`.
    fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.frames {
            match frame {
                Frame::Object(node) if !node.member.is_empty() => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(node.member);
                }
                Frame::List(_, count) => path.push_str(&format!("[{}]", count.saturating_sub(1))),
                Frame::Coordinates(coordinates) => path.push_str(&coordinates.path()),
                _ => {}
            }
        }
        path
    }
}

/// Brings a position to the world. Far from the region the projection has no meaning and would turn a shape
/// around the earth inside out; positions there are drawn in, still far outside of anything that is shown.
fn project(projection: &Projection, place: LonLat) -> WorldPoint {
    /// Degrees beside the central meridian.
    const MOST_BESIDE: f64 = 25.0;
    /// Degrees north or south.
    const MOST_NORTH: f64 = 85.0;
    let meridian = projection.central_meridian();
    projection.project(LonLat {
        lon: bounded(place.lon, meridian - MOST_BESIDE, meridian + MOST_BESIDE),
        lat: bounded(place.lat, -MOST_NORTH, MOST_NORTH),
    })
}
